import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../sidebar/style/tokens.css';
import '../sidebar/style/window.css';
import '../../shared/ui/roadmap/roadmap.css';
import './roadmap-window.css';
import { RoadmapWindow } from './roadmap-window';

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <RoadmapWindow />
    </StrictMode>,
  );
