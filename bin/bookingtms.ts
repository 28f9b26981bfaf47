import { bookingTms } from '../lib/app.ts';
import { chooseStage } from '../lib/config/choose-stage.ts';

const { isNamed, ...chosen } = chooseStage(process.env);
if (!isNamed) {
  console.error(
    'STAGE is not set: these are the templates of production, to look at. They cannot be deployed. To deploy, name ' +
      'the stage: STAGE=staging npx cdk deploy --all',
  );
}
bookingTms(chosen).synth();
