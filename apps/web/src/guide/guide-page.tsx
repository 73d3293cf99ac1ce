export const GuidePage = () => null;
