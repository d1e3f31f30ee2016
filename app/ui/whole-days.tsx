// Text in which each day stays in one piece: browsers would break a line after the hyphens of `2026-11-25`.

export function WholeDays({ text }: { text: string }) {
  const [, before, day, after = ''] = /^(.*?)(\d{4}-\d{2}-\d{2})(.*)$/s.exec(text) ?? []
  if (!day) return text
  return (
    <>
      {before}
      <span style={{ whiteSpace: 'nowrap' }}>{day}</span>
      <WholeDays text={after} />
    </>
  )
}
