// The plans come first: they are being read while the rest begins.

import { createRoot } from 'react-dom/client';
import { plansOrPatience } from '../../panel/side/first-plans';
import '../../../shared/ui/ui.css';
import '../../panel/side/side.css';
import { readPlace } from '../../panel/side/place';
import { loadDrawing } from '../../panel/side/roadmap-view';
import { SidePanel } from '../../panel/side/side-panel';
import { locale, word } from '../../panel/word';

document.documentElement.lang = locale;
document.title = word('name');
if (readPlace(location.hash, 'page').view === 'roadmap') void loadDrawing().catch(() => undefined);
void plansOrPatience.then(() => createRoot(document.getElementById('root')!).render(<SidePanel />));
