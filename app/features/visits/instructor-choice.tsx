// The first question to the office that enters a visit from paper: whose it was. A GET form, so that the answer is an address.
import { Button, Group, NativeSelect, Stack } from '@mantine/core'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Option } from '~/ui/field'

export function InstructorChoice({ instructors }: { instructors: readonly Option[] }) {
  const { t } = useTranslation(['visits', 'ui'])
  return (
    <Form method="get">
      <Stack gap="md">
        <NativeSelect
          name="instructor"
          label={t('visits:new.whose')}
          data={[{ value: '', label: t('ui:choose') }, ...instructors]}
          required
        />
        <Group>
          <Button type="submit">{t('visits:new.choose')}</Button>
        </Group>
      </Stack>
    </Form>
  )
}
