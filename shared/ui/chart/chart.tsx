import { useId, useState } from 'react';
import type { Chart } from '../../drawing/chart';
import { HOST } from '../../drawing/palette';
import { type Locale, say } from '../../messages/define';
import { roadmapMessages } from '../../messages/roadmap';
import { Drawn } from '../roadmap/drawn';
import { TableView } from '../roadmap/table-view';

/** A chart on the screen, with its table one click away. Uses roadmap.css. */
export function ChartView({ chart, locale, width = 560 }: { chart: Chart; locale: Locale; width?: number }) {
  const id = useId().replace(/[^A-Za-z0-9]/g, '');
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className="chart">
      {!chart.drawable ? (
        <figcaption>
          {chart.title}: {say(roadmapMessages.noChart, locale, {})}
        </figcaption>
      ) : (
        <>
          <button type="button" className="chart-toggle" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {say(roadmapMessages.showTable, locale, {})}
          </button>
          {asTable ? (
            <TableView table={chart.table} />
          ) : (
            <Drawn shapes={[chart.draw({ locale, width, palette: HOST, id })]} />
          )}
        </>
      )}
    </figure>
  );
}
