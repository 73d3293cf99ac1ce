import './theme/fonts.css';
import './theme/mantine-styles.ts';
import './theme/tokens.css';
import './theme/base.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeQueryClient } from './api/query-client.ts';
import { startLanguage } from './i18n/language.ts';
import { makeRouter } from './router.tsx';
import { cssVariablesResolver, theme } from './theme/theme.ts';
import { ToastPlace } from './ui/toast-place.tsx';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no element with the id "root"');

const queryClient = makeQueryClient();
const router = makeRouter(queryClient);

await startLanguage();

createRoot(place).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <ToastPlace />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
