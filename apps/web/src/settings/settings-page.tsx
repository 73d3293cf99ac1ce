import { Outlet } from '@tanstack/react-router';

export const SettingsPage = () => <Outlet />;
