/** Stands above every page of a service where nothing is real. */
export function Sandbox() {
  return <aside className="sandbox" aria-label="Sandbox">Sandbox: for trials alone. No real person or case belongs here.</aside>;
}
