import type { Alvor } from '@/lib/ordning/typer';
import stil from './celle.module.css';

/** Error and warning differ in shape too, not only in colour. The words stand elsewhere. */
export function Avviksikon({ alvor }: { alvor: Alvor }) {
  return (
    <svg
      className={stil.ikon}
      data-alvor={alvor}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
    >
      {alvor === 'feil' ? (
        <path
          fill="currentColor"
          d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm.9 3.6-.2 4.6H7.3l-.2-4.6h1.8ZM8 12.2a1 1 0 1 1 0-2 1 1 0 0 1 0 2Z"
        />
      ) : (
        <path
          fill="currentColor"
          fillRule="evenodd"
          d="M8 1.2 15.2 14H.8L8 1.2Zm0 3L3.3 12.6h9.4L8 4.2Zm-.6 2.6h1.2l-.1 2.8h-1l-.1-2.8ZM8 11.8a.8.8 0 1 1 0-1.6.8.8 0 0 1 0 1.6Z"
        />
      )}
    </svg>
  );
}
