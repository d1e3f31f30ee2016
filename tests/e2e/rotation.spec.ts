// The order in which the alliance takes turns. What becomes of a turn, from the swap to the printed plan, is told in activities.spec.ts.
import { expect, test } from '@playwright/test'
import { expectAccessible, signIn } from './world'

test('the secretariat moves a member, sees what it changes, and saves the order', async ({ page }) => {
  await signIn(page, 'secretariat@huancui.demo')
  await page.goto('/371002/rotation/order')
  await page
    .getByRole('link', { name: /^下移：/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: '保存后的变化' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '保存次序' }).click()
  await expect(page).toHaveURL(/\/rotation\/\d{4}$/)
  await expectAccessible(page)
})
