// A chart drawn on the server (app/platform/charts.server.ts), which escaped all its texts. The table below it says the same.
// (biome.json lets this file put it into the page as it is; oversight/figure.test.ts tries texts that are no texts.)
import css from './chart.module.css'

export function Chart({ svg }: { svg: string }) {
  return <div className={css.chart} dangerouslySetInnerHTML={{ __html: svg }} />
}
