import {pressing} from './words';

/** Why a pack is pressing, as tags. */
export function Pressing({of}: {of: Parameters<typeof pressing>[0]}) {
  const words = pressing(of);
  return words.length === 0 ? <>–</> : (
    <span className="tags">
      {words.map((word, i) => <strong key={word} className={`govuk-tag ${i === 0 && /Violence|Weapon/.test(word) ? 'govuk-tag--red' : 'govuk-tag--yellow'}`}>{word}</strong>)}
    </span>
  );
}
