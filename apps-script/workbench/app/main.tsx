import { createRoot } from 'react-dom/client';
import { App } from './app';
import '../../sidebar/style/tokens.css';
import './style/base.css';
import './style/frame.css';
import './style/workspace.css';
import '../../sidebar/style/spinner.css';
import './style/states.css';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
