import type { ComponentProps } from 'react';
import './select.css';

interface SelectProps extends ComponentProps<'select'> {
  /** `plain` has no border: among buttons that have none. */
  look?: 'outlined' | 'plain';
}

/** A box to choose one of a few things. */
export function Select({ look = 'outlined', className = '', ...rest }: SelectProps) {
  return <select className={`select select-${look} ${className}`} {...rest} />;
}
