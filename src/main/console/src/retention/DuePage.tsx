import {useState} from 'react';
import {Link} from 'wouter';
import type {DueReview, RetentionDecision} from '../api/types';
import {Select} from '../page/inputs';
import {Busy, Page, Trouble} from '../page/Page';
import {usePages} from '../page/usePages';
import {ARREST_OUTCOMES} from '../words';
import {Decide} from './Decide';
import {DecisionMade} from './Decisions';
import {DueTable} from './DueTable';
import {DUE_TODAY, filterOf, queryOf, type DueChoice} from './filter';

const DAYS = {'0': 'Due today or before', '30': 'Within 30 days', '90': 'Within 90 days', '365': 'Within a year'};

/** Images of the force whose review is or comes due, and the decisions about them (G2). */
export function DuePage() {
  const [choice, setChoice] = useState(DUE_TODAY);
  const [turn, setTurn] = useState(0);
  const [made, setMade] = useState<RetentionDecision>();
  const decided = (decision: RetentionDecision) => {
    setMade(decision);
    setTurn(turn + 1);
  };
  return (
    <Page title="Reviews that are due">
      <p className="govuk-body">
        Images of your force whose review date has come. Keep them until another day, or delete them.{' '}
        <Link className="govuk-link" href="/retention/decisions">Decisions of your force</Link>
      </p>
      <Filters choice={choice} onChoose={setChoice} />
      <div role="status">{made && <DecisionMade decision={made} />}</div>
      <Due key={`${queryOf(choice)} ${turn}`} choice={choice} onDecided={decided} />
    </Page>
  );
}

function Filters({choice, onChoose}: {choice: DueChoice; onChoose: (choice: DueChoice) => void}) {
  const set = (part: Partial<DueChoice>) => onChoose({...choice, ...part});
  return (
    <div className="filters">
      <Select id="withinDays" label="Due" options={DAYS} value={choice.withinDays} onChange={withinDays => set({withinDays})} />
      <Select id="outcome" label="Outcome" options={ARREST_OUTCOMES} empty="All" value={choice.outcome} onChange={outcome => set({outcome})} />
      <Select id="under18" label="Age at capture" options={{true: 'Under 18', false: '18 or older'}} empty="All" value={choice.under18} onChange={under18 => set({under18})} />
      <Select id="held" label="Legal hold" options={{true: 'Held', false: 'Not held'}} empty="All" value={choice.held} onChange={held => set({held})} />
    </div>
  );
}

function Due({choice, onDecided}: {choice: DueChoice; onDecided: (decision: RetentionDecision) => void}) {
  const {items, problem, more} = usePages<DueReview>(`/gallery/reviews?${queryOf(choice)}`);
  const [chosen, setChosen] = useState<string[]>([]);
  if (problem) {
    return <Trouble problem={problem} />;
  }
  if (!items) {
    return <Busy>Loading reviews …</Busy>;
  }
  if (items.length === 0) {
    return <p className="govuk-body">There are none.</p>;
  }
  return (
    <>
      <DueTable items={items} chosen={chosen} onChoose={setChosen} />
      {more && <button className="govuk-button govuk-button--secondary" type="button" onClick={more}>Show more</button>}
      <Decide filter={filterOf(choice)} chosen={chosen} onDecided={onDecided} />
    </>
  );
}
