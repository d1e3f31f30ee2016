// Charts as SVG, drawn on the server by ECharts: nothing of it goes to the browser. Colours are the page's own, so that a chart follows
// light and dark; the table beside it says the same to those who do not see it.
import { BarChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

echarts.use([BarChart, GridComponent, SVGRenderer])

const WIDTH = 480
const BAR_HEIGHT = 30
const INK = 'currentColor'

export type Bars = {
  title: string
  description: string
  /** From above downwards; null is drawn as no bar. */
  bars: readonly { label: string; value: number | null; text: string }[]
}

/** An `<svg>` to be put into a page as it is: all texts in it are escaped by ECharts or here. */
export function barChart({ title, description, bars }: Bars): string {
  const height = bars.length * BAR_HEIGHT + 30
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height })
  chart.setOption({
    animation: false,
    grid: { left: 0, right: 76, top: 4, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    textStyle: { fontFamily: 'inherit', fontSize: 13 },
    xAxis: {
      type: 'value',
      min: 0,
      axisLabel: { color: INK },
      splitLine: { lineStyle: { color: INK, opacity: 0.15 } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ label }) => label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: INK, opacity: 0.4 } },
      axisLabel: { color: INK, interval: 0, width: 156, overflow: 'truncate', fontSize: 13 },
    },
    series: [
      {
        type: 'bar',
        silent: true,
        barMaxWidth: 16,
        itemStyle: { color: 'var(--mantine-primary-color-filled)' },
        label: {
          show: true,
          position: 'right',
          color: INK,
          fontSize: 13,
          formatter: ({ dataIndex }: { dataIndex: number }) => bars[dataIndex]?.text ?? '',
        },
        data: bars.map(({ value }) => value ?? 0),
      },
    ],
  })
  const svg = chart.renderToSVGString()
  chart.dispose()
  return named(svg, title, description)
}

/** With a name and a description for those who listen; as wide as its place. ECharts' own styles are for pointers, of which it has none. */
function named(svg: string, title: string, description: string): string {
  const names = `<title>${escaped(title)}</title><desc>${escaped(description)}</desc>`
  return svg
    .replace(/<style[\s\S]*<\/style>/, '')
    .replace(/ (class="zr[^"]*"|ecmeta_\w+="[^"]*")/g, '')
    .replace(/^<svg width="\d+" height="\d+"([^>]*)>/, `<svg role="img" width="100%"$1>${names}`)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
