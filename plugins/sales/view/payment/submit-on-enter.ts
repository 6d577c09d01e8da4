/** For a field of a panel: Enter takes the payment, and presses nothing else. */
export function submitOnEnter(submit: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    submit();
  };
}
