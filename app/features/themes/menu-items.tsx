// The items of a menu with their activities: mandatory ones first.
import { Group, Stack, Text, Title } from '@mantine/core'
import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { spanOf } from '~/core/calendar-date'
import { Badge } from '~/ui/badge'
import { SubmitButton } from '~/ui/form'
import { LinkButton } from '~/ui/link-button'
import css from './menu.module.css'
import { ITEM_KINDS } from './theme'
import type { ShownTheme } from './themes.server'

type MenuItemsProps = { code: string; month: string; theme: ShownTheme; mayEdit: boolean }
type Item = ShownTheme['items'][number]

export function MenuItems({ code, month, theme, mayEdit }: MenuItemsProps) {
  const { t } = useTranslation('themes')
  if (theme.items.length === 0) return <Text>{t('no_items')}</Text>
  return (
    <Stack gap="lg">
      {ITEM_KINDS.map((kind) => {
        const items = theme.items.filter((item) => item.kind === kind)
        return (
          items.length > 0 && (
            <div key={kind}>
              <Title order={3} size="h5">
                {kind === 'mandatory' ? t('mandatory') : t('optional', { count: theme.optional_min })}
              </Title>
              <ol className={css.items}>
                {items.map((item) => (
                  <li key={item.id}>
                    <MenuItem code={code} item={item} />
                    {mayEdit && item.activities.length === 0 && (
                      <Group gap="xs" mt="xs">
                        <LinkButton to={`/${code}/activities/new?item=${item.id}`}>
                          {t('plan_activity')}
                        </LinkButton>
                        {!theme.published_at && (
                          <Form method="post" action={`/${code}/menu/${month}/items/${item.id}/removal`}>
                            <SubmitButton quiet>{t('remove_item')}</SubmitButton>
                          </Form>
                        )}
                      </Group>
                    )}
                  </li>
                ))}
              </ol>
            </div>
          )
        )
      })}
    </Stack>
  )
}

function MenuItem({ code, item }: { code: string; item: Item }) {
  const { t } = useTranslation('themes')
  return (
    <div>
      <Text fw={600}>{item.title}</Text>
      {item.note && <Text size="sm">{item.note}</Text>}
      {item.activities.map(({ id, title, starts_at, ends_at, place, steps }) => (
        <div className={css.activity} key={id}>
          <Link to={`/${code}/activities/${id}`}>{title}</Link>
          <span className={css.when}>{spanOf(starts_at, ends_at)}</span>
          <span>{place}</span>
          {steps.some(({ step }) => step === 'cancelled') && <Badge tone="bad">{t('cancelled')}</Badge>}
          {steps.length === 0 && <Badge>{t('planned')}</Badge>}
        </div>
      ))}
    </div>
  )
}
