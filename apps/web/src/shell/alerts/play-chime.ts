let context: AudioContext | null = null;

/** Two short tones, made here: no file is fetched. Silent where the browser has not yet allowed this page to sound. */
export function playChime(): void {
  context ??= new AudioContext();
  void context.resume();
  tone(context, 880, 0);
  tone(context, 1_174.7, 0.14);
}

function tone(audio: AudioContext, pitch: number, after: number): void {
  const start = audio.currentTime + after;
  const oscillator = audio.createOscillator();
  const volume = audio.createGain();
  oscillator.frequency.value = pitch;
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(0.18, start + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.001, start + 0.35);
  oscillator.connect(volume).connect(audio.destination);
  oscillator.start(start);
  oscillator.stop(start + 0.4);
}
