// A way to another page that looks like a button. `download` leaves Remix's navigation aside; the answer itself says that it is
// a file, since it may be the question what the file is for.
import { Button } from '@mantine/core'
import { Link } from '@remix-run/react'

type LinkButtonProps = {
  to: string
  children: string
  main?: boolean
  download?: boolean
  /** Where the word alone, heard without what stands around it, would not say enough. */
  label?: string
}

export function LinkButton({ to, children, main, download, label }: LinkButtonProps) {
  const variant = main ? 'filled' : 'default'
  if (download) {
    return (
      <Button component="a" href={to} variant={variant} aria-label={label}>
        {children}
      </Button>
    )
  }
  return (
    <Button component={Link} to={to} variant={variant} aria-label={label}>
      {children}
    </Button>
  )
}
