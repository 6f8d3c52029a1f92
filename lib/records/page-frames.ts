/** What is known of a tab's frames, by frame id. `top` is when the document in the top frame came to be. */
interface Frames {
  top: number | null;
  frames: Record<string, { born: number }>;
  reach: Record<string, { born: number }>;
}

/**
 * The frames once the top frame has spoken; `born` is when its document came to be. Another document there takes all with it
 * but the frames that are younger: they stand in the new page and only spoke first. The same document leaves all as they
 * are, for clocks of two processes may differ, and a frame must not fall out because its own is behind.
 */
export function framesOf<State extends Frames>(state: State, born: number): State {
  if (state.top === born) return state;
  const younger = <Kept extends { born: number }>(all: Record<string, Kept>) => Object.fromEntries(Object.entries(all).filter(([, frame]) => frame.born >= born));
  return { ...state, top: born, frames: younger(state.frames), reach: younger(state.reach) };
}
