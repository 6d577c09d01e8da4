import { defineView, Page } from '@counterpart/sdk/view';
import strings from '../locales/en.json';

export default defineView({
  views: { 'repairs.tickets': () => <Page title={strings.repairs}>{null}</Page> },
});
