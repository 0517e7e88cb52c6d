import type { ReactElement } from 'react';
import { useYourNumbers } from './YourNumbersContext';

interface NavbarItemProps {
  /** In the menu of small screens. */
  readonly mobile?: boolean;
  /** Closes that menu. */
  readonly onClick?: () => void;
}

/** Opens the drawer from the navigation bar. */
export default function NavbarItem({ mobile = false, onClick }: NavbarItemProps): ReactElement {
  const { open } = useYourNumbers();
  if (!mobile) {
    return (
      <button type="button" className="clean-btn navbar__item navbar__link" onClick={open}>
        Your numbers
      </button>
    );
  }
  return (
    <li className="menu__list-item">
      <button
        type="button"
        className="clean-btn menu__link"
        onClick={() => {
          onClick?.();
          open();
        }}
      >
        Your numbers
      </button>
    </li>
  );
}
