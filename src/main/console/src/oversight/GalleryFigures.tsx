import type {GalleryMonth} from '../api/types';
import {NumberTable} from './NumberTable';
import {number, share} from './stages';

/** What came into the gallery, what was refused, and what left it. */
export function GalleryFigures({months}: {months: GalleryMonth[]}) {
  const reasons = new Map<string, number>();
  months.forEach(month => Object.entries(month.rejectedByReason).forEach(([reason, n]) => reasons.set(reason, (reasons.get(reason) ?? 0) + n)));
  const all = (of: (month: GalleryMonth) => number | undefined) => months.reduce((sum, month) => sum + (of(month) ?? 0), 0);
  const tried = all(month => month.enrolled + month.rejected);
  const some = months.filter(month => month.enrolled + month.updated + month.rejected + month.withdrawn + (month.erased ?? 0) > 0);
  const erased = (n: number | undefined) => (n === undefined ? 'not known by force' : number(n));
  return (
    <section>
      <h2 className="govuk-heading-m">The gallery</h2>
      {some.length === 0 ? <p className="govuk-body">Nothing came and nothing left in these months.</p> : (
        <>
          <NumberTable name="The gallery by month" headings={['Month', 'Enrolled', 'Records changed', 'Refused', 'Taken out of searches', 'Erased']} rows={[
            ...some.map(month => ({key: month.month, label: month.month, cells: [number(month.enrolled), number(month.updated), number(month.rejected), number(month.withdrawn), erased(month.erased)]})),
            {key: 'all', label: 'All months', total: true, cells: [number(all(m => m.enrolled)), number(all(m => m.updated)), number(all(m => m.rejected)), number(all(m => m.withdrawn)), erased(months[0]?.erased === undefined ? undefined : all(m => m.erased))]},
          ]} />
          {reasons.size > 0 && (
            <NumberTable name="Failures to enrol by reason" headings={['Refused because of', 'Images', 'Of all images sent']} rows={[...reasons].sort((a, b) => b[1] - a[1]).map(([reason, n]) => ({key: reason, label: reason, cells: [number(n), share(n, tried)]}))} />
          )}
        </>
      )}
    </section>
  );
}
