import type {Assessment} from '../api/types';
import {FieldError} from '../page/form';
import {FEATURES} from '../words';
import type {Seen} from './worksheet';

const CHOICES: [Assessment, string][] = [['similar', 'Similar'], ['different', 'Different'], ['not-visible', 'Not visible']];

interface Props {
  names: string[];
  seen: Record<string, Seen>;
  onChange: (seen: Record<string, Seen>) => void;
}

/** The features that are compared one by one, with a note to each (R2). */
export function FeatureList({names, seen, onChange}: Props) {
  const set = (name: string, part: Partial<Seen>) => onChange({...seen, [name]: {note: '', ...seen[name], ...part}});
  return (
    <div className="features">
      {names.map(name => {
        const [words, hint] = FEATURES[name] ?? [name, ''];
        return (
          <fieldset className="feature" key={name} id={`feature-${name}`} tabIndex={-1}>
            <legend><span data-label-of={`feature-${name}`}>{words}</span> <span className="feature-hint">{hint}</span></legend>
            <FieldError id={`feature-${name}`} />
            <div className="feature-row">
              {CHOICES.map(([code, label]) => (
                <label className="pick" key={code}>
                  <input type="radio" name={`feature-${name}`} value={code} checked={seen[name]?.assessment === code} onChange={() => set(name, {assessment: code})} />
                  <span>{label}</span>
                </label>
              ))}
              <input className="govuk-input" type="text" maxLength={1000} aria-label={`Note on ${words.toLowerCase()}`} placeholder="Note" dir="auto"
                autoComplete="off" value={seen[name]?.note ?? ''} onChange={event => set(name, {note: event.target.value})} />
            </div>
          </fieldset>
        );
      })}
    </div>
  );
}
