import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './frame/app';
import './style/tokens.css';
import './style/base.css';
import './style/buttons.css';
import './style/parts.css';
import './style/fields.css';
import './style/spinner.css';
import './style/waiting.css';
import './style/frame.css';
import './style/import.css';
import './style/check.css';
import './style/review.css';
import '../../shared/ui/ui.css';

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
