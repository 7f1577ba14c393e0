// The plans come first: they are being read while the rest begins.
import '../../panel/side/first-plans';
import { createRoot } from 'react-dom/client';
import '../../../shared/ui/ui.css';
import '../../panel/side/side.css';
import { SidePanel } from '../../panel/side/side-panel';
import { locale, word } from '../../panel/word';

document.documentElement.lang = locale;
document.title = word('name');
createRoot(document.getElementById('root')!).render(<SidePanel />);
