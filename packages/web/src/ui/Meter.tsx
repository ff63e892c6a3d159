/** How far something has come, in percent; without a number while nobody knows. */
export function Meter({ label, percent }: { label: string; percent: number | null }) {
  return (
    <progress className="app-meter" aria-label={label} max={100} {...(percent !== null && { value: percent })}>
      {percent === null ? null : `${percent} %`}
    </progress>
  );
}
