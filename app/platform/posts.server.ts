// What may be posted here: forms, and only from our own pages. Another site may not post in a visitor's name.
import type { Request, RequestHandler } from 'express'
import { shortAnswer } from './short-answer.server'

export const formsFromHere: RequestHandler = (req, res, next) => {
  if (['GET', 'HEAD', 'OPTIONS'].includes(req.method)) return next()
  if (!isFromHere(req)) return shortAnswer(res, 403)
  if (req.method !== 'POST') return shortAnswer(res, 405)
  if (!isForm(req)) return shortAnswer(res, 415)
  next()
}

function isFromHere(req: Request): boolean {
  const site = req.get('sec-fetch-site')
  if (site && site !== 'same-origin' && site !== 'none') return false
  const origin = req.get('origin')
  // Browsers send at least one of the two with a form. A program sends neither, e.g. a mail provider that unsubscribes
  // somebody; it does not carry a visitor's cookies.
  if (!origin) return true
  return URL.canParse(origin) && new URL(origin).host === req.get('host')
}

function isForm(req: Request): boolean {
  return /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/.test(req.get('content-type') ?? '')
}
