export const RunsPage = () => null;
