// Text in which each day and number of a record stays in one piece: browsers would break a line after the hyphens of `2026-11-25`.

export function Whole({ text }: { text: string }) {
  const [, before, piece, after = ''] = /^(.*?)(\d{4}-\d{2,}(?:-\d{2})?)(.*)$/s.exec(text) ?? []
  if (!piece) return text
  return (
    <span>
      {before}
      <span style={{ whiteSpace: 'nowrap' }}>{piece}</span>
      <Whole text={after} />
    </span>
  )
}
