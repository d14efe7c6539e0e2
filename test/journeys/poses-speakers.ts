/** The poses of who may decide for a young person. */
import { karin, type Other, pose, type Poses, pressed } from './pose.ts';

export const speakerPoses: Readonly<Record<string, Poses | Other>> = {
  'GET /jongeren/:caseId/wie-beslist': {
    filled: pose('Tineke Hofstra', ({ tygo }) => `${tygo}/wie-beslist`),
    empty: pose(karin, ({ milan }) => `${milan}/wie-beslist`),
    wrong: pose(karin, ({ milan }) => `${milan}/wie-beslist`, pressed('Schrijf op')),
  },
};
