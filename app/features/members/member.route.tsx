// One person of the county: roles held, invitations sent, and giving another role.
import { parseWithZod } from '@conform-to/zod/v4'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '~/core/refusal'
import { enter } from '~/features/counties/enter.server'
import { Facts } from '~/ui/facts'
import { Masked } from '~/ui/masked'
import { Page, Section } from '~/ui/page'
import { GivenRole, rolesToGive } from './member'
import { getMember, giveRole, listPlaces } from './members.server'
import { MembershipList } from './membership-list'
import { RoleForm } from './role-form'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.member.name }]

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'members')
  const [member, places] = await Promise.all([
    getMember(db, county, String(args.params.id)),
    listPlaces(db, county),
  ])
  return {
    member,
    places,
    roles: member.id === county.me.person_id ? [] : rolesToGive(county.me.roles, county.kind),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'invitations')
  const member = await getMember(db, county, String(args.params.id))
  const form = parseWithZod(await args.request.formData(), { schema: GivenRole })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })
  if (!rolesToGive(county.me.roles, county.kind).includes(form.value.role)) throw new Refusal('not_allowed')
  if (!member.account_id && !form.value.email)
    return data(form.reply({ fieldErrors: { email: ['ui:fault.required'] } }), { status: 422 })

  await giveRole(db, county, member, form.value)
  return redirect(`/${county.code}/members/${member.id}`)
}

export default function MemberPage() {
  const { t } = useTranslation('members')
  const { member, places, roles } = useLoaderData<typeof loader>()
  const { name, phone_masked, has_mailbox, account_id, memberships, invitations } = member
  // A role that was given makes a new form, with a key of its own.
  const given = `${memberships.length}-${invitations.length}`
  return (
    <Page title={name} trail={[{ to: '..', label: t('title') }]}>
      <Section>
        <Facts
          facts={[
            { label: t('phone'), value: phone_masked && <Masked text={phone_masked} reveal="reveal" /> },
            { label: t('account'), value: t(account_id ? 'has_account' : 'no_account') },
            { label: t('delivery_email'), value: has_mailbox ? t('has_mailbox') : t('no_mailbox') },
          ]}
        />
      </Section>
      <MembershipList member={member} roles={roles} />
      {roles.length > 0 && <RoleForm key={given} member={member} roles={roles} places={places} />}
    </Page>
  )
}
