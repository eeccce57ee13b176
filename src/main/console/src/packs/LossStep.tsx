import {useState} from 'react';
import {Form} from '../page/form';
import {TextArea, TextField} from '../page/inputs';
import {Go} from './Go';
import type {StepProps} from './StepPage';
import {useSaving} from './useSaving';
import {penceOf} from './words';

export function LossStep(props: StepProps) {
  const {loss} = props.pack;
  const [goods, setGoods] = useState(loss.goods ?? '');
  const [value, setValue] = useState(loss.valuePence === undefined ? '' : (loss.valuePence / 100).toFixed(2));
  const {wrong, setWrong, busy, save} = useSaving(props);
  const submit = () => {
    const valuePence = penceOf(value);
    if (value.trim() && valuePence === undefined) {
      setWrong([{id: 'valuePence', words: 'The value must be an amount in pounds, like 186.00'}]);
    } else {
      save({loss: {goods, ...(valuePence !== undefined && {valuePence})}});
    }
  };
  return (
    <Form wrong={wrong} onSubmit={submit}>
      <TextArea id="goods" label="What was taken or damaged?" value={goods} onChange={setGoods} />
      <TextField id="valuePence" label="What is it worth, in pounds?" hint="The price in the store; 0 if nothing was lost" inputMode="text" width="govuk-input--width-10" value={value} onChange={setValue} />
      <Go busy={busy} />
    </Form>
  );
}
