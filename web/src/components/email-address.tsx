import { Fragment } from 'react';

/** An e-mail address that breaks where people would break it: behind the @ and behind dots, and elsewhere only if it must. */
export const EmailAddress = ({ address }: { address: string }) => (
  <bdi className="break-words">
    {address.split(/(?<=[@.])/).map((part, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts are told apart by nothing but their place
      <Fragment key={index}>
        {index > 0 && <wbr />}
        {part}
      </Fragment>
    ))}
  </bdi>
);
