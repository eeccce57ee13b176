import {useState} from 'react';
import {get, send} from '../api/client';
import {Form, wrongs, type Wrong} from '../page/form';
import {TextField} from '../page/inputs';
import {Await} from '../page/Page';
import {useLoaded} from '../page/useLoaded';
import type {Course} from '../api/types';
import {day} from '../words';

/** Records that a user has passed a course; only with one in date may they review (R4). */
export function Training({userId}: {userId: string}) {
  const [course, setCourse] = useState({course: 'facial-comparison', validFrom: '', validUntil: ''});
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const [recorded, setRecorded] = useState<Course>();
  const courses = useLoaded(signal => get<{items: Course[]}>(`/users/${userId}/training-records`, signal), [userId]);
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
      courses.again();
    } catch (problem) {
      setWrong(wrongs(problem, field => field));
    }
  };
  return (
    <section aria-labelledby="training">
      <h2 className="govuk-heading-m" id="training">Training</h2>
      <Await of={courses} what="training">{({items}) => <Courses items={items} />}</Await>
      <h3 className="govuk-heading-s">Record a course</h3>
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

function Courses({items}: {items: Course[]}) {
  if (items.length === 0) {
    return <p className="govuk-body">No training is recorded.</p>;
  }
  return (
    <table className="govuk-table compact" id="courses">
      <thead><tr>{['Course', 'From', 'Until', 'State'].map(words => <th className="govuk-table__header" scope="col" key={words}>{words}</th>)}</tr></thead>
      <tbody>
        {items.map((one, i) => (
          <tr key={i}>
            <td className="govuk-table__cell"><bdi>{one.course}</bdi></td>
            <td className="govuk-table__cell">{day(one.validFrom)}</td>
            <td className="govuk-table__cell">{day(one.validUntil)}</td>
            <td className="govuk-table__cell">{one.inDate ? <strong className="govuk-tag govuk-tag--green">In date</strong> : <strong className="govuk-tag govuk-tag--grey">Not in date</strong>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
