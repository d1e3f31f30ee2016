// Another site may not post here in a visitor's name: every request that changes something must come from our own pages.
import type { Request, RequestHandler } from 'express'
import { shortAnswer } from './short-answer.server'

export const sameOriginOnly: RequestHandler = (req, res, next) => {
  if (['GET', 'HEAD', 'OPTIONS'].includes(req.method) || isFromHere(req)) return next()
  shortAnswer(res, 403)
}

function isFromHere(req: Request): boolean {
  const site = req.get('sec-fetch-site')
  if (site && site !== 'same-origin' && site !== 'none') return false
  const origin = req.get('origin')
  // Browsers send at least one of the two with a form; a program that sends neither carries no visitor's cookies by accident.
  if (!origin) return true
  return URL.canParse(origin) && new URL(origin).host === req.get('host')
}
