import { useTranslation } from 'react-i18next';
import type { ProviderName } from '../../../src-main/domain/providers.ts';

const names: Readonly<Record<Exclude<ProviderName, 'cpu'>, string>> = {
  cuda: 'CUDA',
  dml: 'DirectML',
  coreml: 'Core ML',
  webgpu: 'WebGPU',
};

/** What people call what models run on. */
export function useProviderName(): (provider: ProviderName) => string {
  const { t } = useTranslation();
  return (provider) => (provider === 'cpu' ? t('models.processor') : names[provider]);
}
