/** Which images whose review is due are listed. */
export interface DueChoice {
  withinDays: string;
  outcome: string;
  under18: string;
  held: string;
}

export const DUE_TODAY: DueChoice = {withinDays: '0', outcome: '', under18: '', held: ''};

/** As the list takes it. */
export function queryOf(choice: DueChoice): string {
  return new URLSearchParams(Object.entries(choice).filter(([, value]) => value !== '')).toString();
}

/** As a decision takes it; some of the images alone if they are named. */
export function filterOf({withinDays, outcome, under18, held}: DueChoice, imageIds?: string[]) {
  return {
    withinDays: Number(withinDays),
    ...(outcome && {outcome}),
    ...(under18 && {under18: under18 === 'true'}),
    ...(held && {held: held === 'true'}),
    ...(imageIds && {imageIds}),
  };
}
