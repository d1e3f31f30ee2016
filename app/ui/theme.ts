// The look: calm greys, one deep red used sparingly, system fonts only. Every pair of colours meets WCAG AA, light and dark.
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

const red: MantineColorsTuple = [
  '#fbeff0',
  '#f2dadc',
  '#e5b2b6',
  '#d8878e',
  '#cd646c',
  '#c64e57',
  '#b53c46',
  '#9d2933',
  '#8a222b',
  '#751822',
]

/** Nothing is downloaded: each system's own Chinese face, after its Latin one. */
const FONTS = [
  '-apple-system',
  '"Segoe UI"',
  'Roboto',
  '"PingFang SC"',
  '"Hiragino Sans GB"',
  '"Microsoft YaHei"',
  '"Noto Sans CJK SC"',
  '"Source Han Sans SC"',
  'sans-serif',
].join(', ')

export const theme = createTheme({
  colors: { red },
  primaryColor: 'red',
  primaryShade: { light: 7, dark: 6 },
  fontFamily: FONTS,
  headings: { fontFamily: FONTS, fontWeight: '600' },
  lineHeights: { xs: '1.5', sm: '1.6', md: '1.7', lg: '1.7', xl: '1.7' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
})

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--app-canvas': '#f4f5f6',
    '--app-surface': '#ffffff',
    '--app-brand': '#9d2933',
    '--app-entry-border': '#848b92',
    '--mantine-color-anchor': '#1d4f91',
    '--mantine-color-dimmed': '#565d64',
    '--mantine-color-placeholder': '#6b7280',
    '--mantine-color-error': '#a61b1b',
    '--mantine-color-default-border': '#c9ced3',
    '--mantine-color-blue-light-color': '#0b4f8a',
    '--mantine-color-green-light-color': '#14532d',
    '--mantine-color-yellow-light-color': '#713f12',
    '--mantine-color-red-light-color': '#7f1d1d',
    '--mantine-color-gray-light-color': '#3d444b',
  },
  dark: {
    '--app-canvas': '#1a1b1e',
    '--app-surface': '#242528',
    '--app-brand': '#e5989e',
    '--app-entry-border': '#85898f',
    '--mantine-color-anchor': '#9cc2f0',
    '--mantine-color-dimmed': '#b1b4b8',
    '--mantine-color-placeholder': '#a3a3a3',
    '--mantine-color-error': '#ff9d94',
    '--mantine-color-default-border': '#4a4d52',
    '--mantine-color-blue-light-color': '#a8cdf5',
    '--mantine-color-green-light-color': '#9fdcb0',
    '--mantine-color-yellow-light-color': '#f3d488',
    '--mantine-color-red-light-color': '#f5b5b5',
    '--mantine-color-gray-light-color': '#d0d3d6',
  },
})
