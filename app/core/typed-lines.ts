// Several things typed into one field: one a line, or with commas between them.

export function typedLines(text: string | undefined): string[] {
  return (text ?? '')
    .split(/[\n,，、;；]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
