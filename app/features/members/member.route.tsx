// One person of the county: roles held, invitations sent, giving another role, and what else can be done with the person.
import { parseWithZod } from '@conform-to/zod/v4'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '~/core/refusal'
import { ChangesLink } from '~/features/counties/changes-link'
import type { County } from '~/features/counties/county'
import { enter } from '~/features/counties/enter.server'
import { Facts } from '~/ui/facts'
import { LinkButton } from '~/ui/link-button'
import { Masked } from '~/ui/masked'
import { Page, Section } from '~/ui/page'
import { findDelegation } from './delegations.server'
import { FactorSection } from './factor-section'
import { GivenRole, mayOpenAccount, rolesToEnd, rolesToGive } from './member'
import { findFactor, getMember, giveRole, listPlaces, type Member } from './members.server'
import { MembershipList } from './membership-list'
import { RoleForm } from './role-form'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.member.name }]

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'members')
  const member = await getMember(db, county, String(args.params.id))
  const [places, delegation, factor] = await Promise.all([
    listPlaces(db, county),
    findDelegation(db, county),
    findFactor(db, county, member),
  ])
  return { member, places, factor, ...rightsOver(member, county, delegation !== null) }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'invitations')
  const member = await getMember(db, county, String(args.params.id))
  const form = parseWithZod(await args.request.formData(), { schema: GivenRole })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })
  if (!rightsOver(member, county, true).roles.includes(form.value.role)) throw new Refusal('not_allowed')

  await giveRole(db, county, member, form.value)
  const next = form.value.manner === 'slip' ? `slips?person=${form.value.id}` : member.id
  return redirect(`/${county.code}/members/${next}`)
}

/** What the pages offer; the policies decide, whatever is posted. */
function rightsOver(member: Member, county: County, is_delegated: boolean) {
  const isMyself = member.id === county.me.person_id
  const place = { kind: county.kind, is_delegated }
  const { roles } = county.me
  const mayInvite =
    !member.account_id && member.invitations.length === 0 && county.can('create', 'invitations')
  return {
    is_delegated,
    roles: isMyself ? [] : rolesToGive(roles, place, member),
    toEnd: isMyself ? [] : rolesToEnd(roles, county.kind),
    mayOpen: mayInvite && member.memberships.some(({ role }) => mayOpenAccount(roles, place, role)),
    mayCorrect: county.can('edit', 'people'),
    mayHandOver: county.can('create', 'handovers') && member.memberships.length > 0,
    mayLetGo: county.can('create', 'leavings') && !isMyself && member.memberships.length > 0,
  }
}

export default function MemberPage() {
  const { t } = useTranslation('members')
  const [search] = useSearchParams()
  const { member, places, factor, is_delegated, roles, toEnd, mayOpen, mayCorrect, mayHandOver, mayLetGo } =
    useLoaderData<typeof loader>()
  const { name, phone_masked, has_mailbox, account_id, memberships, invitations } = member
  // A role that was given makes a new form, with a key of its own.
  const given = `${memberships.length}-${invitations.length}`
  return (
    <Page
      title={name}
      trail={[{ to: '..', label: t('title') }]}
      actions={
        <>
          {mayOpen && (
            <LinkButton to="account" main>
              {t('account_open')}
            </LinkButton>
          )}
          {mayCorrect && <LinkButton to="edit">{t('correct')}</LinkButton>}
          {mayHandOver && <LinkButton to="handover">{t('hand_over')}</LinkButton>}
          {mayLetGo && <LinkButton to="leaving">{t('let_go')}</LinkButton>}
        </>
      }
    >
      <Section>
        <Facts
          facts={[
            { label: t('phone'), value: phone_masked && <Masked text={phone_masked} reveal="reveal" /> },
            { label: t('account'), value: t(account_id ? 'has_account' : 'no_account') },
            { label: t('delivery_email'), value: has_mailbox ? t('has_mailbox') : t('no_mailbox') },
          ]}
        />
      </Section>
      {factor && <FactorSection {...factor} wasReset={search.has('reset')} />}
      <MembershipList member={member} roles={toEnd} />
      {roles.length > 0 && (
        <RoleForm
          key={given}
          member={member}
          roles={roles}
          places={places}
          onPaperOnly={!is_delegated && !roles.includes('leader')}
        />
      )}
      <ChangesLink record="members" id={member.id} />
    </Page>
  )
}
