import {Page} from '../page/Page';
import {KnownAnswers} from './KnownAnswers';
import {OpenReviews} from './OpenReviews';
import {Reviewers} from './Reviewers';
import {WrongLeads} from './WrongLeads';

/** What a supervisor of reviewers watches over, for their own force. */
export function SupervisionPage() {
  return (
    <Page title="Supervision of reviews">
      <OpenReviews />
      <WrongLeads />
      <Reviewers />
      <KnownAnswers />
    </Page>
  );
}
