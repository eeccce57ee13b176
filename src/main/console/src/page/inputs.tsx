import {Field, FieldError, useWrong, type FieldProps} from './form';

interface TextProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  width?: string;
  type?: string;
  autoComplete?: string;
  inputMode?: 'numeric' | 'text';
}

export function TextField({id, label, hint, value, onChange, width = '', type = 'text', autoComplete = 'off', inputMode}: TextProps) {
  return (
    <Field id={id} label={label} hint={hint}>
      {(aria, wrong) => (
        <input className={`govuk-input ${width} ${wrong ? 'govuk-input--error' : ''}`} id={id} name={id} type={type} value={value}
          autoComplete={autoComplete} inputMode={inputMode} dir="auto" onChange={event => onChange(event.target.value)} {...aria} />
      )}
    </Field>
  );
}

export function TextArea({id, label, hint, value, onChange, rows = 4}: TextProps & {rows?: number}) {
  return (
    <Field id={id} label={label} hint={hint}>
      {(aria, wrong) => (
        <textarea className={`govuk-textarea ${wrong ? 'govuk-textarea--error' : ''}`} id={id} name={id} rows={rows} value={value}
          autoComplete="off" dir="auto" onChange={event => onChange(event.target.value)} {...aria} />
      )}
    </Field>
  );
}

interface SelectProps extends FieldProps {
  value: string;
  options: Record<string, string>;
  empty?: string;
  onChange: (value: string) => void;
}

export function Select({id, label, hint, value, options, empty, onChange}: SelectProps) {
  return (
    <Field id={id} label={label} hint={hint}>
      {(aria, wrong) => (
        <select className={`govuk-select ${wrong ? 'govuk-select--error' : ''}`} id={id} name={id} value={value}
          onChange={event => onChange(event.target.value)} {...aria}>
          {empty !== undefined && <option value="">{empty}</option>}
          {Object.entries(options).map(([code, words]) => <option key={code} value={code}>{words}</option>)}
        </select>
      )}
    </Field>
  );
}

interface CheckProps {
  id: string;
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  describedBy?: string;
}

export function Checkbox({id, label, checked, onChange, describedBy}: CheckProps) {
  return (
    <div className="govuk-checkboxes__item">
      <input className="govuk-checkboxes__input" id={id} type="checkbox" checked={checked} aria-describedby={describedBy}
        onChange={event => onChange(event.target.checked)} />
      <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>{label}</label>
    </div>
  );
}

interface ChecksProps {
  id: string;
  legend: string;
  options: Record<string, string>;
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

/** Several of a list. */
export function Checkboxes({id, legend, options, chosen, onChange}: ChecksProps) {
  const wrong = useWrong(id).length > 0;
  return (
    <div className={`govuk-form-group${wrong ? ' govuk-form-group--error' : ''}`}>
      <fieldset className="govuk-fieldset" id={id} tabIndex={-1}>
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s" data-label-of={id}>{legend}</legend>
        <FieldError id={id} />
        <div className="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes">
          {Object.entries(options).map(([code, words]) => (
            <Checkbox key={code} id={`${id}-${code}`} label={words} checked={chosen.includes(code)}
              onChange={on => onChange(on ? [...chosen, code] : chosen.filter(one => one !== code))} />
          ))}
        </div>
      </fieldset>
    </div>
  );
}

interface RadiosProps {
  id: string;
  legend: string;
  hint?: string;
  options: Record<string, string>;
  value: string;
  onChange: (value: string) => void;
}

/** One of a few. */
export function Radios({id, legend, hint, options, value, onChange}: RadiosProps) {
  const wrong = useWrong(id).length > 0;
  return (
    <div className={`govuk-form-group${wrong ? ' govuk-form-group--error' : ''}`}>
      <fieldset className="govuk-fieldset" id={id} tabIndex={-1} aria-describedby={hint ? `${id}-hint` : undefined}>
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s" data-label-of={id}>{legend}</legend>
        {hint && <div className="govuk-hint" id={`${id}-hint`}>{hint}</div>}
        <FieldError id={id} />
        <div className="govuk-radios govuk-radios--small">
          {Object.entries(options).map(([code, words]) => (
            <div className="govuk-radios__item" key={code}>
              <input className="govuk-radios__input" type="radio" id={`${id}-${code}`} name={id} value={code} checked={value === code}
                onChange={() => onChange(code)} />
              <label className="govuk-label govuk-radios__label" htmlFor={`${id}-${code}`}>{words}</label>
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
