// The visitor's choice of language: a cookie for a year.
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { languages } from '~/core/language'
import { localPath } from '~/core/local-path'

const YEAR_SECONDS = 365 * 24 * 60 * 60

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  const language = languages.find((one) => one === form.get('language')) ?? languages[0]
  const cookie = `lang=${language}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax; HttpOnly`
  return redirect(localPath(form.get('next')) ?? '/', { headers: { 'Set-Cookie': cookie } })
}
