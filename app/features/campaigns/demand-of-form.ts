// The demand that comes of a form: like every demand, for the unit that the form is about.
import type { z } from 'zod'
import { NewDemand } from '~/features/demands/demand'

export const DemandOfForm = NewDemand.pick({
  id: true,
  category_id: true,
  urgency: true,
  confidentiality: true,
  body: true,
})
export type DemandOfForm = z.infer<typeof DemandOfForm>
