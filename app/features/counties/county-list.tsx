// Counties and committees to enter, each with what the reader is there.
import { Anchor, Stack, Text } from '@mantine/core'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { isRole } from '~/core/ability'
import type { MyCounty } from '~/features/sign-ins/sign-in'

export function CountyList({ counties }: { counties: readonly MyCounty[] }) {
  const { t } = useTranslation('members')
  return (
    <Stack component="ul" gap="sm" m={0} pl="lg">
      {counties.map(({ code, name, kind, roles }) => (
        <li key={code}>
          <Anchor component={Link} to={kind === 'superior' ? '/oversight' : `/${code}`}>
            {name}
          </Anchor>
          <Text size="sm" c="dimmed">
            {roles
              .filter(isRole)
              .map((role) => t(`roles.${role}`))
              .join(t('and'))}
          </Text>
        </li>
      ))}
    </Stack>
  )
}
