// What TypeScript must refuse: each of these lines is an error, or this file is one.
export const misuses = [
  // @ts-expect-error -- a boolean
  <consent-translate compact="yes" />,
  // @ts-expect-error -- no such attribute
  <consent-translate langages="en uk" />,
  // @ts-expect-error -- no such thing on the event
  <consent-translate onct-translated={({ record }) => record} />,
  // @ts-expect-error -- no store
  <consent-translate store={{ get: () => null }} />,
];
