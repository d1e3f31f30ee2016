// The visitor's choice of language: a cookie for a year.
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { languages } from '~/core/language'
import { localPath } from '~/core/local-path'
import { languageCookie } from '~/i18n'

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  const language = languages.find((one) => one === form.get('language')) ?? languages[0]
  return redirect(localPath(form.get('next')) ?? '/', { headers: { 'Set-Cookie': languageCookie(language) } })
}
