import { useEffect, useRef } from "react";

/** Does something when the page is there, once: React may draw a page twice while it is developed. */
export function useOnce(deed: () => void): void {
  const done = useRef(false);
  useEffect(() => {
    if (done.current) return;
    done.current = true;
    deed();
  });
}
