export type Environment = 'live' | 'demo';
