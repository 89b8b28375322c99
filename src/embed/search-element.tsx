import { MenuElement, type Shown } from './menu-element.tsx';
import { showMenuList } from './menu-list.tsx';

/** A field that a menu is searched by: it shows nothing until somebody looks for something. */
export class HerbariumSearch extends MenuElement {
  protected override readonly isSmall = true;

  protected override show(shown: Shown): Promise<void> {
    return showMenuList({ ...shown, isOnlySearch: true });
  }
}
