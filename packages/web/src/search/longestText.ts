/** As many letters as anybody types to search; the server looks at no more. */
export const LONGEST_TEXT = 200;
