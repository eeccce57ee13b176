import {useState} from 'react';
import {send} from '../api/client';
import {Form, wrongs, type Wrong} from '../page/form';
import {TextField} from '../page/inputs';
import {day} from '../words';

interface Course {
  course: string;
  validFrom: string;
  validUntil: string;
  inDate: boolean;
}

/** Records that a user has passed a course; only with one in date may they review (R4). */
export function Training({userId}: {userId: string}) {
  const [course, setCourse] = useState({course: 'facial-comparison', validFrom: '', validUntil: ''});
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const [recorded, setRecorded] = useState<Course>();
  const change = (part: Partial<typeof course>) => setCourse(before => ({...before, ...part}));
  const submit = async () => {
    setRecorded(undefined);
    const empty = [
      ...(course.validFrom ? [] : [{id: 'validFrom', words: 'Enter the first day'}]),
      ...(course.validUntil ? [] : [{id: 'validUntil', words: 'Enter the last day'}]),
    ];
    setWrong(empty);
    if (empty.length) {
      return;
    }
    try {
      setRecorded(await send<Course>('POST', `/users/${userId}/training-records`, course));
    } catch (problem) {
      setWrong(wrongs(problem, field => field));
    }
  };
  return (
    <section aria-labelledby="training">
      <h2 className="govuk-heading-m" id="training">Record training</h2>
      <Form wrong={wrong} onSubmit={submit}>
        <TextField id="course" label="Course" width="govuk-input--width-20" value={course.course} onChange={name => change({course: name})} />
        <div className="pair">
          <TextField id="validFrom" label="Valid from" type="date" width="govuk-input--width-10" value={course.validFrom} onChange={validFrom => change({validFrom})} />
          <TextField id="validUntil" label="Valid until" type="date" width="govuk-input--width-10" value={course.validUntil} onChange={validUntil => change({validUntil})} />
        </div>
        <button className="govuk-button govuk-button--secondary" type="submit">Record</button>
      </Form>
      <div role="status">
        {recorded && <p className="govuk-inset-text">Recorded: {recorded.course}, {day(recorded.validFrom)} to {day(recorded.validUntil)}{recorded.inDate ? '' : ', not in date today'}.</p>}
      </div>
    </section>
  );
}
