import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button, type ButtonProps } from './button.tsx';

interface ShowMoreProps extends Pick<ButtonProps, 'size' | 'className'> {
  readonly of: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>;
  readonly children: ReactNode;
}

/** Asks for the next page of a list; nothing where all is shown. */
export const ShowMore = ({ of, size, className = 'self-center', children }: ShowMoreProps) =>
  of.hasNextPage && (
    <Button
      {...(size && { size })}
      className={className}
      busy={of.isFetchingNextPage}
      onClick={() => void of.fetchNextPage()}
    >
      {children}
    </Button>
  );
