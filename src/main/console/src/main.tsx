import {StrictMode} from 'react';
import {createRoot} from 'react-dom/client';
import {App} from './page/App';
import {forgetOldDrafts} from './drafts';

const root = createRoot(document.getElementById('root')!);

// A page that the browser kept for "back" must not show pictures after the sign-in has ended.
window.addEventListener('pageshow', event => {
  if (event.persisted) {
    window.location.reload();
  }
});
forgetOldDrafts();
root.render(
  <StrictMode>
    <App leave={() => root.unmount()} />
  </StrictMode>,
);
