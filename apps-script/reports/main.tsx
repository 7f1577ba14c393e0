import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../sidebar/style/tokens.css';
import '../sidebar/style/window.css';
import './reports-window.css';
import { ReportsWindow } from './reports-window';

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <ReportsWindow />
    </StrictMode>,
  );
